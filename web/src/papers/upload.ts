import { graphql } from '../gql/gql.js';
import type { UserError } from '../kernel/act.js';
import { ask, RequestProblem } from '../kernel/ask.js';

const createUpload = graphql(`
  mutation CreateUpload($input: CreateUploadInput!) {
    createUpload(input: $input) {
      upload {
        id
        url
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

type Uploaded = { readonly id: string } | { readonly refused: readonly UserError[] };

/** Announces a file and sends it; `progress` is told which share of it is on its way. */
export async function upload(
  file: File,
  noClassifiedInformation: boolean,
  progress: (share: number) => void,
): Promise<Uploaded> {
  const input = { fileName: file.name, size: file.size, noClassifiedInformation };
  const { createUpload: announced } = await ask(createUpload, { input });
  if (!announced.upload) return { refused: announced.userErrors };
  const { id, url } = announced.upload;
  const { status, text } = await put(new URL(url).pathname, file, progress);
  return status === 200 ? { id } : { refused: [refusal(text)] };
}

/** By the older way to ask, which alone tells how far it is. */
function put(
  path: string,
  file: File,
  progress: (share: number) => void,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }));
    request.addEventListener('error', () =>
      reject(new RequestProblem('OFFLINE', 'The file did not reach the server, or is not taken by it.')),
    );
    request.open('PUT', path);
    request.send(file);
  });
}

function refusal(text: string): UserError {
  try {
    const { rule, message } = JSON.parse(text) as { rule?: string | null; message?: string };
    return { message: message ?? text, path: ['upload'], rule: rule ?? 'upload' };
  } catch {
    return { message: text.slice(0, 300), path: ['upload'], rule: 'upload' };
  }
}
