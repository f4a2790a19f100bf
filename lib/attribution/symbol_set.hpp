// A set of the symbols of units, for questions asked at every one.
#pragma once

#include <array>
#include <string_view>

namespace attrib::attribution {

class SymbolSet {
 public:
  constexpr explicit SymbolSet(std::string_view symbols) {
    for (const char symbol : symbols) has_[static_cast<unsigned char>(symbol)] = true;
  }
  [[nodiscard]] constexpr bool has(char symbol) const { return has_[static_cast<unsigned char>(symbol)]; }

 private:
  std::array<bool, 256> has_{};
};

inline constexpr SymbolSet mention_symbols{"NOPDmRh"};
inline constexpr SymbolSet cue_symbols{"VvGSA"};

}  // namespace attrib::attribution
