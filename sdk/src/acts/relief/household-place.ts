/** A household's place: its roster, and its row from 0. */
export type HouseholdPlace = { readonly roster: number; readonly row: number };
