import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';

const acts = {
  enterHours: graphql(`
    mutation EnterSeatHours($input: EnterSeatHoursInput!) {
      act: enterSeatHours(input: $input) {
        userErrors {
          message
          path
          rule
        }
      }
    }
  `),
  correctHours: graphql(`
    mutation CorrectSeatHours($input: CorrectSeatHoursInput!) {
      act: correctSeatHours(input: $input) {
        userErrors {
          message
          path
          rule
        }
      }
    }
  `),
  removeHours: graphql(`
    mutation RemoveSeatHours($input: RemoveSeatHoursInput!) {
      act: removeSeatHours(input: $input) {
        userErrors {
          message
          path
          rule
        }
      }
    }
  `),
  enterHolidays: graphql(`
    mutation EnterSeatHolidays($input: EnterSeatHolidaysInput!) {
      act: enterSeatHolidays(input: $input) {
        userErrors {
          message
          path
          rule
        }
      }
    }
  `),
  correctHoliday: graphql(`
    mutation CorrectSeatHoliday($input: CorrectSeatHolidayInput!) {
      act: correctSeatHoliday(input: $input) {
        userErrors {
          message
          path
          rule
        }
      }
    }
  `),
  removeHoliday: graphql(`
    mutation RemoveSeatHoliday($input: RemoveSeatHolidayInput!) {
      act: removeSeatHoliday(input: $input) {
        userErrors {
          message
          path
          rule
        }
      }
    }
  `),
};

export const useEnterHours = (close: () => void) => useAct(acts.enterHours, close);
export const useCorrectHours = (close: () => void) => useAct(acts.correctHours, close);
export const useRemoveHours = (close: () => void) => useAct(acts.removeHours, close);
export const useEnterHolidays = (close: () => void) => useAct(acts.enterHolidays, close);
export const useCorrectHoliday = (close: () => void) => useAct(acts.correctHoliday, close);
export const useRemoveHoliday = (close: () => void) => useAct(acts.removeHoliday, close);
