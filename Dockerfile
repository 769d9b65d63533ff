# Builds the service with its playground, then leaves everything but the result behind.
#   docker build -t graphsvc .
#   docker run -p 8000:8000 -v graphsvc:/data -e GRAPHSVC_TOKEN=... graphsvc

FROM python:3.11-slim AS build
WORKDIR /src
COPY pyproject.toml hatch_build.py constraints.txt README.md LICENSE ./
COPY playground playground
COPY seeds seeds
COPY graphsvc graphsvc
# The build itself brings Node, for the playground, and leaves it behind.
RUN python -m venv /opt/graphsvc \
  && /opt/graphsvc/bin/pip install --no-cache-dir --constraint constraints.txt .

FROM python:3.11-slim
LABEL org.opencontainers.image.title="graphsvc" \
  org.opencontainers.image.description="Football news in, a knowledge graph with its evidence out, served by GraphQL" \
  org.opencontainers.image.licenses="MIT"
# Numbers, so that an orchestrator can tell that it is not root.
RUN groupadd --gid 10001 graphsvc \
  && useradd --uid 10001 --gid graphsvc --no-create-home --home-dir /data graphsvc \
  && install --directory --owner=graphsvc --group=graphsvc /data
COPY --from=build /opt/graphsvc /opt/graphsvc
ENV PATH="/opt/graphsvc/bin:$PATH" \
  PYTHONUNBUFFERED=1 \
  GRAPHSVC_HOST=0.0.0.0 \
  GRAPHSVC_PORT=8000 \
  GRAPHSVC_STORE=sqlite:////data/graphsvc.db
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
# Healthy once the log is replayed and the seeds are in; a long log may take a while.
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --retries=3 \
  CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"GRAPHSVC_PORT\"]}/readyz', timeout=4)"]
# Both in exec form, so that SIGTERM reaches the service; `docker run graphsvc ingest -` works too.
ENTRYPOINT ["graphsvc"]
CMD ["serve"]
