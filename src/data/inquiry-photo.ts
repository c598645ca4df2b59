/** Where a photo of an inquiry is read. The phone keeps none of what others sent: it needs the network. */
export const inquiryPhotoAddress = (id: string, sha256: string): string =>
  `/api/v1/my-inquiries/${id}/photos/${sha256}`;
