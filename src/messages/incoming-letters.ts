/** How an incoming letter stands. */
export const INCOMING_STATUS = {
  new: 'Menunggu disposisi',
  disposed: 'Sedang dikerjakan',
  done: 'Selesai',
  void: 'Dicoret',
} as const
