"use client";

import { WithdrawForm } from "@/components/assurance/withdraw-form";
import { withdraw } from "./actions";

type Props = { practice: string; entry: number; what: string };

export function Withdraw(props: Props) {
  return <WithdrawForm action={withdraw} {...props} />;
}
