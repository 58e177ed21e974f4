import { type Patience, readCodes } from './read-codes'

const PATIENCE: Patience = { timeLimit: 120, effort: 3 }

/** Between two looks, so that an old phone stays cool. */
const PAUSE_MILLISECONDS = 120

const MOST_PIXELS = 1280

/** A camera that shows what it sees in `video` and tells every code until it is stopped. */
export type Camera = { stop: () => void }

export const hasCamera = (): boolean => 'mediaDevices' in navigator

/** Opens the camera at the back of the phone. Throws when there is none or it is refused. */
export const openCamera = async (video: HTMLVideoElement, onCodes: (texts: string[]) => void): Promise<Camera> => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } } })
  video.srcObject = stream
  await video.play()
  let isOpen = true
  const canvas = document.createElement('canvas')
  const look = async (): Promise<void> => {
    while (isOpen) {
      if (draw(video, canvas)) {
        const texts = await readCodes(canvas, PATIENCE)
        if (isOpen && texts.length > 0) onCodes(texts)
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
    }
  }
  void look()
  return {
    stop: () => {
      isOpen = false
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

const draw = (video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean => {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return false
  const scale = Math.min(1, MOST_PIXELS / Math.max(videoWidth, videoHeight))
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return true
}
