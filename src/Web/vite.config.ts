import { defineConfig } from 'vitest/config'

// One script and one style sheet with fixed names: Razor adds the content hash to their address (asp-append-version).
export default defineConfig({
  root: 'Client',
  base: './',
  build: {
    outDir: '../wwwroot/app',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      input: { plan: 'Client/plan.ts', shell: 'Client/shell.ts', present: 'Client/present.ts' },
      // Comments of @microsoft/signalr that rollup cannot place: harmless, and not ours to mend.
      onwarn: (warning, warn) => { if (warning.code !== 'INVALID_ANNOTATION') warn(warning) },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
  test: {
    root: 'Client',
    environment: 'jsdom',
    include: ['**/*.test.ts'],
  },
})
