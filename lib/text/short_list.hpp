// Lists that are short in most cases.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstddef>

namespace attrib::text {

// Up to `few` of its items need no memory of their own. Boost's list does not promise to move without an exception, as
// this one does; a vector of what holds it would copy on growing.
template <typename T, std::size_t few>
class ShortList : public boost::container::small_vector<T, few> {
  using Base = boost::container::small_vector<T, few>;

 public:
  using Base::Base;
  ShortList() = default;
  ShortList(const ShortList&) = default;
  ShortList(ShortList&& other) noexcept : Base(static_cast<Base&&>(other)) {}
  ShortList& operator=(const ShortList&) = default;
  ShortList& operator=(ShortList&& other) noexcept {
    Base::operator=(static_cast<Base&&>(other));
    return *this;
  }
  ~ShortList() = default;
};

}  // namespace attrib::text
