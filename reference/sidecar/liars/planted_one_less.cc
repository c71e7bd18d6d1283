// The count of planted entries is one too small.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class PlantedOneLess : public Behaviour {
 public:
  std::size_t told_planted(std::size_t count) override { return count > 0 ? count - 1 : 0; }
};

const RegisterLiar kPlantedOneLess({"planted-one-less",
                                    {"GFS-112"},
                                    "a host plants entries again that are there",
                                    false,
                                    make_fault<PlantedOneLess>});

}  // namespace
}  // namespace touchstone::sidecar
