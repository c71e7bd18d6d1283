// The manifest of a bundle, touchstone.bundle/1: what was judged, by what, and the digest of every
// file. The signed statement names the manifest's digest, so it stands for the whole bundle.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/tar.h"
#include "run/result.h"

namespace touchstone::bundle {

inline constexpr std::string_view kManifestPath = "manifest.json";
inline constexpr std::string_view kStatementPath = "statement.dsse.json";
inline constexpr std::string_view kKeyPath = "key.pub.pem";
inline constexpr std::string_view kResultPath = "result.json";
inline constexpr std::string_view kRecordings = "recordings/";
inline constexpr std::string_view kRecordingEnd = ".jsonl.gz";  // see gzip.h

// Something that was replaced in the recordings before they were sealed.
struct Redaction {
  std::string token;        // what stands there now, of the same length
  std::string what;         // the kind of secret, in words; never the secret
  std::uint64_t times = 0;  // how often it was replaced
};

struct Manifest {
  struct Entry {
    std::string path;
    std::string digest;  // "sha256:..."
    std::uint64_t bytes = 0;
  };

  std::string touchstone_version;
  std::string touchstone_digest;
  std::string contract;
  std::string revision;
  std::string speaks;           // the contract that the unit speaks, where the other leaves it open
  std::string contract_digest;  // over the contract's specs, schemas among them
  std::string profile;
  std::string started;  // RFC 3339
  run::UnitInfo unit;
  run::MachineInfo machine;
  std::vector<Redaction> redactions;
  std::vector<Entry> files;  // all but the manifest and the statement, sorted by path
};

// Entries for those files.
std::vector<Manifest::Entry> entries_of(const std::vector<File>& files);

// JSON with a line end; a manifest has one form, and read_manifest() takes only that. It also says
// which parts of a bundle differ from one certification of the same unit to the next.
std::string to_json(const Manifest& manifest);
base::Result<Manifest> read_manifest(std::string_view text, const std::string& name);

// The in-toto statement (test result) of a bundle: subjects are the manifest and the unit's file.
std::string statement_of(const Manifest& manifest, const run::RunResult& result);

}  // namespace touchstone::bundle
