type Props = {
  offers: readonly { id: number; name: string; provider: string; what: string; addresses: string }[];
};

/** Support beside the flags of one practice that it addresses. */
export function OfferMatches({ offers }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Support on offer and the flags of this practice that it addresses</caption>
      <thead>
        <tr>
          <th scope="col">Support</th>
          <th scope="col">What it does</th>
          <th scope="col">Addresses here</th>
        </tr>
      </thead>
      <tbody>
        {offers.map(({ id, name, provider, what, addresses }) => (
          <tr key={id}>
            <th scope="row" className="wraps">
              {name}
              <span className="small block">{provider}</span>
            </th>
            <td className="wraps">{what}</td>
            <td className="wraps second">{addresses || "No flag of this practice"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
