import { createContext, type ReactNode, useContext, useState } from 'react';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import type { Asked } from './roster-asked.js';
import { whenShown } from '../kernel/when-shown.js';

const Appoint = whenShown(async () => (await import('./appoint-dialog.js')).AppointDialog, 'convening');
const Vacate = whenShown(async () => (await import('./vacate-dialog.js')).VacateDialog, 'convening');
const NameDelegate = whenShown(async () => (await import('./delegate-dialog.js')).DelegateDialog, 'convening');
const Enter = whenShown(async () => (await import('./enter-dialog.js')).EnterDialog, 'convening');
const End = whenShown(async () => (await import('./end-dialog.js')).EndDialog, 'convening');

const Ask = createContext<(asked: Asked) => void>(() => undefined);

interface Properties {
  /** The day that the page shows, from which an act is proposed to hold. */
  readonly day: string;
  readonly children: ReactNode;
}

/** The dialogs of the roster; whatever stands inside can open one. */
export function RosterDialogs({ day, children }: Properties) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <Ask value={setAsked}>
      {children}
      {asked ? <Open {...{ asked, day, close }} /> : null}
    </Ask>
  );
}

interface OpenProperties {
  readonly asked: Asked;
  readonly day: string;
  readonly close: () => void;
}

function Open({ asked, day, close }: OpenProperties) {
  switch (asked.act) {
    case 'seat.appoint':
      return <Appoint {...{ seat: asked.seat, day, close }} />;
    case 'seat.vacate':
      return <Vacate {...{ seat: asked.seat, day, close }} />;
    case 'delegate.name':
      return <NameDelegate {...{ seat: asked.seat, day, close }} />;
    case 'chair.designate':
    case 'observer.admit':
    case 'secretary.appoint':
      return <Enter {...{ act: asked.act, body: asked.body, day, close }} />;
    default:
      return <End {...{ act: asked.act, id: asked.id, name: asked.name, day, close }} />;
  }
}

interface ButtonProperties {
  readonly can: readonly { readonly act: string; readonly allowed: boolean }[];
  readonly asked: Asked;
  readonly says: string;
  /** To what it is done, for those who do not see where the button stands. */
  readonly to?: string;
}

/** Opens a dialog, where the server says that the viewer may. */
export function RosterButton({ can, asked, says, to }: ButtonProperties) {
  const ask = useContext(Ask);
  if (!may(can, asked.act)) return null;
  return (
    <span className="quiet">
      <Button onPress={() => ask(asked)}>
        <span>
          {says}
          {to ? <span className="visually-hidden"> {to}</span> : null}
        </span>
      </Button>
    </span>
  );
}
