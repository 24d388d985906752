import type { ReactNode } from "react";

/**
 * A name that somebody registered or a statement brought, set apart from the text around it: letters that run the other way
 * cannot rearrange the amounts beside it (Unicode UAX #9).
 */
export const Name = ({ children }: { children: ReactNode }) => <bdi>{children}</bdi>;
