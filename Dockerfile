# CodeArena as a container: for Hugging Face Spaces (port 7860, uid 1000) and for OpenEnv's docker provider (port 8000).
# Compilers and development packages stay in the first stage.

FROM node:22-bookworm AS build
WORKDIR /app
# The headers that came with Node, so that native modules compile without a download of their own.
ENV npm_config_nodedir=/usr/local
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
LABEL org.opencontainers.image.title="CodeArena" \
      org.opencontainers.image.description="A gym for code repair whose reward comes from running the fix" \
      org.opencontainers.image.version="1.0.0" \
      org.opencontainers.image.licenses="MIT"
# tini reaps what fixes leave behind: process 1 in a container inherits orphans.
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3 tini \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json README.md LICENSE ./
COPY tasks ./tasks
# All of /app belongs to root: the server, and whatever gets out of its sandbox, can read it and not change it.
RUN mkdir /data && chown 1000:1000 /data
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=7860 \
    CODEARENA_EXTRA_PORTS=8000 \
    CODEARENA_DATA_DIR=/data \
    CODEARENA_PYTHON=/usr/bin/python3
USER 1000:1000
EXPOSE 7860 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "--max-semi-space-size=4", "--v8-pool-size=1", "dist/src/main.js"]
