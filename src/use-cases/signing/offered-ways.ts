import { SIGNING_WAYS, type SigningWay } from '@/domain/letters/signing-way'
import { signingSettings } from '@/platform/signing/settings'

/** Whether the village has set up what this way of signing needs. Whether it works shows when something is signed. */
export const isWayOffered = (way: unknown): boolean => {
  const known = SIGNING_WAYS.find((one) => one === way)
  return known !== undefined && OFFERED[known]()
}

/** Those of a field's options that the village has set up. */
export const offeredWays = <Choice extends string | { value: string }>(options: readonly Choice[]): Choice[] =>
  options.filter((option) => isWayOffered(typeof option === 'string' ? option : option.value))

const OFFERED: Record<SigningWay, () => boolean> = {
  wet: () => true,
  sealed: () => signingSettings().certificate !== null,
  bsre: () => signingSettings().bsre !== null,
}
