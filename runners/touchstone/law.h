// The law of CONTRACT[@PROFILE] from a library, whole: what certifies and verifies alike. `speaks`
// as for Library::load_law.
#pragma once

#include <string>

#include "base/result.h"
#include "bundle/rejudge.h"
#include "library.h"

namespace touchstone::program {

struct WholeLaw {
  bundle::Law law;
  script::CasePtr probe;
};

base::Result<WholeLaw> whole_law(const Library& library, const std::string& contract,
                                 const std::string& speaks = {});

}  // namespace touchstone::program
