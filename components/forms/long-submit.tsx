type Props = {
  id?: string;
  /** The button's classes. */
  className: string;
  sending: boolean;
  /** What goes on meanwhile: "Moving it and computing the figures". */
  doing: string;
  children: string;
};

/** The button of a form whose work takes seconds. Under it, meanwhile, what goes on and a bar that moves: how far, nobody knows. */
export function LongSubmit({ id, className, sending, doing, children }: Props) {
  return (
    <>
      <button id={id} className={className} type="submit" disabled={sending}>
        {children}
      </button>
      <div role="status">
        {sending && (
          <div className="run">
            <p className="text-reason">{doing}. This can take a minute.</p>
            <progress aria-label={doing} />
          </div>
        )}
      </div>
    </>
  );
}
