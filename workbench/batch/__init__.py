"""Whole collections: documents in shards, a result row a document, whatever runs them.

``sources`` cuts the input into shards, ``documents`` reads one document, ``results`` makes its row,
``shard`` runs a shard and keeps its manifest: the one function that every engine calls. ``local``
runs shards in processes of this machine, ``dask_engine`` on a cluster; ``collect`` sums up.
"""
