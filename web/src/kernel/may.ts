interface Offer {
  readonly act: string;
  readonly allowed: boolean;
}

/** Whether the server says that the viewer may do it. An act that is not offered at all may not be done. */
export const may = (viewerCan: readonly Offer[], act: string): boolean =>
  viewerCan.some((offer) => offer.act === act && offer.allowed);
