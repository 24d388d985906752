import { notFound } from "next/navigation";

/** Every address that no other page answers: with a page here, the answer is in the reader's language. */
export default function Unknown() {
  notFound();
}
