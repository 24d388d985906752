import { create } from "qrcode";

/** An address as a QR code, drawn on the server as one path. Dark on light in every scheme: readers expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const quiet = 4; // modules of margin that ISO/IEC 18004 asks for
  const size = modules.size + 2 * quiet;
  let path = "";
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  }
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" className="size-40">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#1d1a15" />
    </svg>
  );
}
