import { notFound } from "next/navigation";
import { bookPage } from "@/site/book-page";

/** Answers every address that no other page answers, in the reader's language. */
export default bookPage(() => notFound());
