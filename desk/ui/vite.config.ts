import { defineConfig } from 'vite';

// The build goes where the desk's jar takes it from; data URIs are left to nobody, so that the page's policy can
// forbid what it does not need.
export default defineConfig({
  build: {
    outDir: process.env.WINSET_UI_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: 'es2022',
  },
});
