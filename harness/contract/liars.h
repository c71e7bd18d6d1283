// contract::Liars is specs/NAME/liars.yaml: the deliberately wrong units of a contract, what each
// breaks, and how they are started beside the honest one.
//
// docs/case-format.md section 7 describes the file. Complaints name file, line and column.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "contract/source.h"

namespace touchstone::contract {

struct Liar {
  std::string fault;                        // its name
  std::vector<std::string> breaks;          // requirements that fail; the first names the fault
  std::map<std::string, std::string> also;  // requirements that may fail as well -> why
  std::string suffers;                      // who is hurt by it, and how
  bool devious = false;                     // hides from a test of the obvious
  std::vector<std::string> program;         // as Liars::program, of this one alone; or empty
};

struct Liars {
  std::vector<std::string> honest;   // the unit that they are liars of; may be empty
  std::vector<std::string> program;  // how one is started, with ${fault} and the like
  std::vector<std::string> list;  // prints {"fault": NAME, "breaks": [ID...]} lines; may be empty
  std::vector<Liar> liars;        // in file order
};

// The path of a contract's liars in a source: "specs/rpc/liars.yaml".
std::string liars_path(std::string_view contract);

// Ids that `contract` does not require, a fault named twice and a liar that cannot be started are
// errors of code kBadInput.
base::Result<Liars> read_liars(const Contract& contract, std::string_view text, std::string name);

// What stands for a word of `program` or `list`: ${honest} is the whole honest command, ${words}
// the same without its first word, each taking a word of its own and giving several; ${folder} is
// the folder of the honest program, ${fault} the liar's name.
struct HonestUnit {
  std::string folder;
  std::vector<std::string> command;
};
std::vector<std::string> command_of(const std::vector<std::string>& words, const HonestUnit& honest,
                                    const std::string& fault);

}  // namespace touchstone::contract
