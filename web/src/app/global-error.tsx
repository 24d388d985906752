"use client";

import "./globals.css";

/** Shown where even the frame of a page failed. It is in both languages, since the reader's is not known here. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="zh-Hans">
      <body className="sheet space-y-4 py-16">
        <title>阳光账本 · Sunledger</title>
        <h1 className="text-3xl">页面暂时无法显示</h1>
        <p>账本记录没有受到影响。请稍后重试。</p>
        <div lang="en" className="space-y-4">
          <h2 className="text-2xl">This page cannot be shown</h2>
          <p>The record itself is not affected. Please try again in a moment.</p>
        </div>
        <button
          type="button"
          onClick={() => retry()}
          className="border-2 border-ink bg-sun px-5 py-2 font-bold text-night"
        >
          重试 · Try again
        </button>
      </body>
    </html>
  );
}
