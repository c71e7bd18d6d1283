// Root entries: files, folders and links that a host plants in a machine's root, as lower layers,
// bootstrap entries, or later by bootstrap_root_filesystem; and the snapshot that lists them back.
//
// Entries: path, kind (file, directory, symlink), mode, uid, gid, content, encoding, target. Not
// thread-safe. Entries are applied in order; the first that fails stops the rest.
#pragma once

#include "sidecar/fs_behaviour.h"
#include "sidecar/memory_fs.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {

// Plants a list of entries; gives how many there were.
Outcome<std::size_t, Rejection> plant_entries(const Json& entries, MemoryFs& fs,
                                              FsBehaviour& behaviour);

// Prepares a new machine's root from create_vm's root_filesystem (null for all defaults).
Outcome<Done, Rejection> prepare_root(const Json& root_filesystem, MemoryFs& fs,
                                      FsBehaviour& behaviour);

// All entries below the root, parents before children.
Json snapshot_entries(const MemoryFs& fs, FsBehaviour& behaviour);

// What the permissions of a new machine say about its files.
void apply_policy(const Json& permissions, MemoryFs& fs);

}  // namespace touchstone::sidecar
