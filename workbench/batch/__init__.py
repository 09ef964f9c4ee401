"""Whole collections: documents in shards, a result row a document, whatever runs them.

``sources`` cuts the input into shards, ``documents`` reads one document, ``results`` makes its row,
``lexicon`` keeps what words the batch knows beside the shipped ones and ``learning`` learns them;
``shard`` runs a shard and keeps its manifest: the one function that every engine calls. ``local``
runs shards in processes of this machine, ``dask_engine`` on a cluster; ``collect`` sums up.
"""
