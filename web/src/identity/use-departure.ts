import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { leave } from './leaving.js';

/** Signing out on purpose: nothing that was read stays in the window, and one stands where visitors do. */
export function useDeparture(signOut: () => Promise<unknown>) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      leave();
      client.clear();
      await navigate({ to: paths.week });
    },
  });
  return { perform: () => mutate(), pending: isPending, problem: error };
}
