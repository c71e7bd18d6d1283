// script::Case is one compiled case, and Suite what a suite folder holds.
//
// A case goes through two stages. expand() turns what an author wrote into a self-contained
// document: table rows unrolled, the contract's enter and leave steps put in, fixtures resolved,
// every step marked with its place. compile() turns that document into steps. A recording embeds
// the document, so that a judge compiles the very same case years later.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "contract/source.h"
#include "script/step.h"
#include "yaml/node.h"

namespace touchstone::script {

// Something that is put in place before the unit starts.
struct Plant {
  enum class Kind { kFile, kFolder, kLink, kDouble, kPeer };
  Kind kind = Kind::kFile;
  std::string path;         // with ${references}; name of the peer for kDouble and kPeer
  match::Template content;  // of a file: a string as it is, anything else as JSON
  base::Pieces bytes;       // of a file given as bytes; used when has_bytes
  bool has_bytes = false;
  std::string target;  // of a link
  unsigned mode = 0;   // 0: the default of its kind
};

// What the harness answers by itself on a lane.
struct Answer {
  match::Pattern when;
  Write write;
};

struct Case {
  std::string id;
  std::string title;
  std::string at;        // FILE:LINE:COLUMN of the case
  std::string document;  // the expanded case as JSON
  std::vector<std::string> decides;
  std::vector<std::string> args;
  std::vector<std::pair<std::string, std::string>> env;
  std::map<std::string, std::string> variables;
  std::vector<Plant> plants;
  std::vector<std::string> homes;  // names of the HOMEs that its processes use
  std::vector<std::string> peers;  // that are listened for
  std::vector<match::Pattern> tolerate;
  std::map<std::string, std::vector<Answer>> answers;  // by lane, the case's before the contract's
  contract::Bounds bounds;
  std::vector<std::vector<std::string>> machine_has;  // commands that must succeed on this machine
  bool alone = false;
  bool slow = false;   // waits in real time for minutes; runs only when asked for
  bool walks = false;  // it holds a random walk, which can be made shorter
  int repeat = 1;      // how often it is run; each time counts
  unsigned cpus = 0;   // so many processors for its units; 0 for all
  std::vector<Step> steps;
  std::size_t leave_at = 0;  // where the steps of the leave script begin

  // Every requirement that some step, check or the case itself decides.
  std::vector<std::string> requirements() const;
};

using CasePtr = std::shared_ptr<const Case>;

// Compiles an expanded case. `document` may come from expand() or from a recording's head.
base::Result<CasePtr> compile(const contract::Contract& contract, const yaml::File& file,
                              const yaml::Node& document);
base::Result<CasePtr> compile_document(const contract::Contract& contract,
                                       std::string_view document_json);

// Expands and compiles every case of one suite file.
base::Result<std::vector<CasePtr>> load_file(const contract::Contract& contract,
                                             const contract::Source& source, std::string_view text,
                                             const std::string& name);

// All cases of suites/CONTRACT/ in `source`, by file and place; repeated ids are an error.
base::Result<std::vector<CasePtr>> load_suite(const contract::Contract& contract,
                                              const contract::Source& source);

// The contract's start probe as a case, or nullptr when it has none.
base::Result<CasePtr> probe_case(const contract::Contract& contract,
                                 const contract::Source& source);

}  // namespace touchstone::script
