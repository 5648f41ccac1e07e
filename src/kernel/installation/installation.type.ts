import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

export enum MailDelivery {
  SMTP = 'SMTP',
  FOLDER = 'FOLDER',
}
registerEnumType(MailDelivery, {
  name: 'MailDelivery',
  description: 'What becomes of mail.',
  valuesMap: {
    SMTP: { description: 'A mail server takes it.' },
    FOLDER: { description: 'It is written to files in the data folder: no mail server is set, and nobody gets any.' },
  },
});

@ObjectType({ description: 'How mail leaves the house. Seen by administrators.' })
export class InstallationMail {
  @Field(() => MailDelivery, { description: 'What becomes of it.' })
  delivery!: MailDelivery;
  @Field(() => String, {
    nullable: true,
    description: 'The mail server, as host and port, never with its password; null when none is set.',
  })
  server!: string | null;
  @Field({ description: 'Address from which mail is sent.' })
  from!: string;
}

@ObjectType({ description: 'Where everything is kept. Seen by administrators.' })
export class InstallationDatabase {
  @Field({ description: 'Version of PostgreSQL.' })
  version!: string;
  @Field({ description: 'Whether it is the one that `npm start` brings along, in the data folder.' })
  embedded!: boolean;
  @Field({ description: 'Size of the database in bytes; as text, for it may be beyond an Int.' })
  bytes!: string;
  @Field({ description: 'The newest change of the tables that was carried out.' })
  migration!: string;
}

@ObjectType({ description: 'Work that follows what people do, such as mail. Seen by administrators.' })
export class InstallationJobs {
  @Field(() => Int, { description: 'Jobs that wait for the worker or for another try.' })
  waiting!: number;
  @Field(() => Int, { description: 'Jobs that were given up after their last try.' })
  failed!: number;
}

@ObjectType({ description: 'What one request may not exceed. Seen by administrators.' })
export class InstallationLimits {
  @Field(() => Int, { description: 'Rows that one viewer may ask for within a minute.' })
  rowsInAMinute!: number;
  @Field(() => Int, { description: 'Rows that one document may ask for.' })
  rowsInADocument!: number;
  @Field(() => Int, { description: 'How deep a document may be.' })
  depth!: number;
  @Field(() => Int, { description: 'How many aliases a document may have.' })
  aliases!: number;
  @Field(() => Int, { description: 'How many tokens a document may have.' })
  tokens!: number;
}

@ObjectType({
  description: 'The settings in force and how the installation fares; never a secret. Seen by administrators.',
})
export class Installation {
  @Field({ description: 'Version of Plenary.' })
  version!: string;
  @Field({ description: 'Version of Node on which it runs.' })
  nodeVersion!: string;
  @Field({ description: 'Address under which people reach it; links in mail start with it.' })
  publicUrl!: string;
  @Field({ description: 'Whether it runs in production: then without the demonstration data.' })
  production!: boolean;
  @Field(() => [String], { description: 'Proxies whose word is believed on where a request comes from.' })
  trustedProxies!: readonly string[];
  @Field(() => DateTimeScalar, { description: 'When this server was started.' })
  startedAt!: Date;
  @Field(() => InstallationDatabase, { description: 'Where everything is kept.' })
  database!: InstallationDatabase;
  @Field(() => InstallationMail, { description: 'How mail leaves the house.' })
  mail!: InstallationMail;
  @Field(() => InstallationJobs, { description: 'Work that waits or failed.' })
  jobs!: InstallationJobs;
  @Field(() => InstallationLimits, { description: 'What one request may not exceed.' })
  limits!: InstallationLimits;
}
