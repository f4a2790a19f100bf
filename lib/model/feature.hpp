// Features as 32-bit hashes of their parts.
#pragma once

#include <cstdint>
#include <string_view>

namespace attrib::model {

// A word or name as a part of a feature: FNV-1a in 32 bits.
constexpr std::uint32_t hash_name(std::string_view name) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  return hash;
}

// Mixes the parts of a feature, its number first; equal parts give equal hashes on every machine.
constexpr std::uint32_t feature(std::uint32_t number, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
  constexpr std::uint64_t first_factor = 0x9E3779B97F4A7C15;
  // (number << 32 | a) * first_factor, so that features with an equal part share its product
  std::uint64_t hash = number * (first_factor << 32) + a * first_factor;
  hash = (hash ^ hash >> 29 ^ (std::uint64_t{b} << 32 | c)) * 0xBF58476D1CE4E5B9;
  return static_cast<std::uint32_t>(hash >> 32 ^ hash);
}

}  // namespace attrib::model
