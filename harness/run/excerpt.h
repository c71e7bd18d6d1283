// An excerpt is a recording as reports need it in memory: whole when it is short, else without the
// bytes of what lies far from every finding. Events keep their places, which findings count.
#pragma once

#include <memory>
#include <string>

#include "record/finding.h"
#include "record/recording.h"
#include "record/spool.h"

namespace touchstone::run {

// Null when it cannot be read back.
std::shared_ptr<const record::Recording> read_excerpt(record::Spool& recording,
                                                      const std::string& name,
                                                      const record::CaseVerdict& verdict);

}  // namespace touchstone::run
