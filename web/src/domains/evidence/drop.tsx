"use client";

import { useState, type DragEvent } from "react";

type Texts = Record<"label" | "hint" | "working" | "failed", string>;

/** SHA-256 of a file as `sha256sum` prints it, by the browser's own means: the file stays where it is. */
async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A place to drop a file, or to choose one. Its digest is computed here and looked up; the file is sent nowhere. */
export function Drop({ locale, texts }: { locale: string; texts: Texts }) {
  const [state, setState] = useState<"waiting" | "over" | "working" | "failed">("waiting");

  async function look(file: File | undefined) {
    if (!file) return;
    setState("working");
    try {
      window.location.assign(`/${locale}/documents/${await digestOf(file)}`);
    } catch {
      setState("failed"); // The file could not be read: moved, or larger than memory.
    }
  }

  function over(event: DragEvent) {
    event.preventDefault();
    setState("over");
  }

  return (
    <div
      onDragOver={over}
      onDragLeave={() => setState("waiting")}
      onDrop={(event) => {
        event.preventDefault();
        void look(event.dataTransfer.files[0]);
      }}
      className={`max-w-2xl rounded-md border-2 border-dashed border-ink p-6 ${state === "over" ? "bg-sun-soft" : "bg-surface"}`}
    >
      <label htmlFor="file" className="block font-bold">
        {texts.label}
      </label>
      <p id="file-hint" className="mb-4 text-muted">
        {texts.hint}
      </p>
      <input
        id="file"
        type="file"
        aria-describedby="file-hint"
        onChange={(event) => void look(event.target.files?.[0])}
        className="w-full cursor-pointer file:me-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border-2 file:border-solid file:border-ink file:bg-sun file:px-4 file:font-bold file:text-night"
      />
      <p role="status" className="mt-2 min-h-[1.6em]">
        {state === "working" && texts.working}
        {state === "failed" && texts.failed}
      </p>
    </div>
  );
}
