"use client";

import { Failure } from "@/features/site/failure";

export default function ErrorPage({ retry }: { retry: () => void }) {
  return <Failure again={retry} />;
}
