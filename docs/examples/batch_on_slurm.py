"""Run a batch on a Slurm cluster through dask-jobqueue.

    pip install 'translation-comparison-workbench[cluster]' dask-jobqueue
    python batch_on_slurm.py /data/in /data/out --divergences

/data and the folder of the certificates are seen by every host under the same path. What follows
the two folders is given to ``workbench batch run``. Run again, it goes on where it was.
"""

import subprocess
import sys
from pathlib import Path

from dask.distributed import Security
from dask_jobqueue import SLURMCluster

TLS = Path("/data/tls")  # ca.pem, cert.pem and key.pem; see below how they are made
HOSTS, PROCESSORS = 16, 8


def main() -> int:
    """Start a scheduler here and workers as jobs, run the batch on them, end them all."""
    ca, cert, key = (str(TLS / f"{name}.pem") for name in ("ca", "cert", "key"))
    sides = {
        f"tls_{side}_{what}": path
        for side in ("scheduler", "worker", "client")
        for what, path in (("cert", cert), ("key", key))
    }
    with SLURMCluster(
        cores=PROCESSORS,
        processes=PROCESSORS,  # a process a processor: what a document does is pure Python
        memory="8GB",
        walltime="08:00:00",
        protocol="tls://",
        security=Security(tls_ca_file=ca, require_encryption=True, **sides),
        scheduler_options={"dashboard": False},
    ) as cluster:
        cluster.scale(jobs=HOSTS)
        command = ["workbench", "batch", "run", *sys.argv[1:], "--engine", "dask"]
        address = ["--scheduler", cluster.scheduler_address]
        tls = ["--tls-ca", ca, "--tls-cert", cert, "--tls-key", key]
        return subprocess.call([*command, *address, *tls])


if __name__ == "__main__":
    sys.exit(main())
