// Where the recordings of a run go, and which of them are kept.
#pragma once

#include <filesystem>
#include <string>

#include "run/live_case.h"
#include "run/result.h"

namespace touchstone::run {

struct RecordingFolders {
  std::filesystem::path all;       // keeps every recording; empty: only failures are kept
  std::filesystem::path failures;  // keeps those of failures when `all` is empty; empty: none
};

// Writes the recording where it belongs and forgets its text unless a report will want it. A file
// that cannot be written leaves Attempt::recording empty and says why in `trouble`.
Attempt keep_recording(const RecordingFolders& folders, const std::string& case_id, int attempt,
                       LiveOutcome outcome, std::string& trouble);

// The recording of a case that passed, when another time it did not: kept beside that of the
// failure. `attempt` is told where.
void keep_counterpart(const RecordingFolders& folders, const std::string& case_id, int number,
                      record::Spool recording, Attempt& attempt, std::string& trouble);

// Writes the shortest form of a failing walk beside its recording, and sets its `file`.
void keep_shrunk(const RecordingFolders& folders, const std::string& case_id, ShrunkWalk& shrunk,
                 std::string& trouble);

}  // namespace touchstone::run
