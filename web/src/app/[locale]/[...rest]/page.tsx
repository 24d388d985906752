import { notFound } from "next/navigation";
import { bookPage } from "@/site/book-page";

/** Every address that no other page answers: with a page here, the answer is in the reader's language. */
export default bookPage(() => notFound());
