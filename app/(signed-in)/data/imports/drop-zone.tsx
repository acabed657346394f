"use client";

import { useRef, useState, type DragEvent } from "react";

/** The file chooser, which with script also takes what is dropped on it. Without, it is a file chooser. */
export function DropZone({ accept }: { accept: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files;
  }

  function hover(event: DragEvent) {
    event.preventDefault();
    setOver(true);
  }

  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <label className="font-bold" htmlFor="files">
        Choose files, or drop them here
      </label>
      <p className="text-reason text-ink-2" id="files-hint">
        csv, Excel (.xlsx), zip or GeoJSON, as published. Up to 40 files, 2 GB together.
      </p>
      <input
        ref={input}
        id="files"
        type="file"
        name="files"
        multiple
        required
        accept={accept}
        aria-describedby="files-hint"
      />
      <button className="nhsuk-button mb-0!" type="submit">
        Send for checking
      </button>
    </div>
  );
}
