"use client";

import { Failure } from "@/site/failure";

export default function ErrorPage({ retry }: { retry: () => void }) {
  return <Failure again={retry} />;
}
