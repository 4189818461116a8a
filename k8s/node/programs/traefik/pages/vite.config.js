import react from '@vitejs/plugin-react'
import paths from 'vite-tsconfig-paths'

// Traefik's own configuration, without what mocks its API: that is never loaded by pages that are built
export default {
  base: '',
  plugins: [react(), paths()],
  build: { outDir: 'static', rollupOptions: { external: /^msw/ }, chunkSizeWarningLimit: 2000 },
}
