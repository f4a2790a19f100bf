// Reads a file of settings with toml++ and hands it to CLI11, which knows what the options take.
#include "configuration.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace app {
namespace {

std::string shown(const toml::node& value) {
  std::string text;
  value.visit([&](const auto& node) {
    if constexpr (toml::is_string<decltype(node)>) {
      text = '"' + node.get() + '"';
    } else if constexpr (toml::is_boolean<decltype(node)>) {
      text = node.get() ? "true" : "false";
    } else if constexpr (toml::is_integer<decltype(node)>) {
      text = std::to_string(node.get());
    } else if constexpr (toml::is_floating_point<decltype(node)>) {
      text = CLI::detail::to_string(node.get());
    } else {
      text = toml::is_table<decltype(node)>   ? "a table"
             : toml::is_array<decltype(node)> ? "an array"
                                              : "a date or time";
    }
  });
  return text;
}

class Configuration : public CLI::Config {
 public:
  explicit Configuration(CLI::App& program) : program_(program) {}

  // Nothing asks for this.
  std::string to_config(const CLI::App*, bool, bool, std::string) const override { return ""; }

  std::vector<CLI::ConfigItem> from_config(std::istream& in) const override {
    std::vector<CLI::ConfigItem> found;
    for (const auto& [name, table] : parse(in)) {
      CLI::App& command = command_of(name);
      if (!table.is_table()) fail(table.source(), "a table, [" + command.get_name() + "]", shown(table));
      for (const auto& [key, value] : *table.as_table()) add(command, key, value, found);
    }
    return found;
  }

 private:
  [[nodiscard]] std::string path() const { return program_.get_config_ptr()->as<std::string>(); }

  [[noreturn]] void fail(const toml::source_region& where, const std::string& expected, const std::string& seen) const {
    throw CLI::ValidationError(
        "--config", path() + ':' + std::to_string(where.begin.line) + ": expected " + expected + ", saw " + seen);
  }

  toml::table parse(std::istream& in) const {
    try {
      return toml::parse(in);
    } catch (const toml::parse_error& error) {
      throw CLI::ValidationError("--config", path() + ':' + std::to_string(error.source().begin.line) + ": " +
                                                 std::string(error.description()));
    }
  }

  [[nodiscard]] CLI::App& command_of(const toml::key& name) const {
    try {
      return *program_.get_subcommand(std::string(name.str()));
    } catch (const CLI::OptionNotFound&) {
      fail(name.source(), "a table named as a command of attrib, such as [extract]", std::string(name.str()));
    }
  }

  void add(CLI::App& command, const toml::key& key, const toml::node& value,
           std::vector<CLI::ConfigItem>& found) const {
    const std::string name(key.str());
    CLI::Option* option = name.size() > 1 ? command.get_option_no_throw("--" + name) : nullptr;
    if (option == nullptr || !option->get_configurable() || option == command.get_help_ptr()) {
      fail(key.source(), "an option of attrib " + command.get_name(), name);
    }
    if (option->get_expected_min() == 0) {  // a flag
      if (!value.is_boolean()) fail(value.source(), name + " = true or false", shown(value));
      if (!*value.value<bool>()) return;
    }
    // What the command line says goes before the file: --text before format = "csv".
    const auto& others = option->get_excludes();
    if (std::any_of(others.begin(), others.end(), [](const CLI::Option* other) { return other->count() > 0; })) return;

    CLI::ConfigItem item{{command.get_name()}, name, {}};
    if (const toml::array* list = value.as_array()) {
      for (const toml::node& one : *list) item.inputs.push_back(checked(*option, name, one));
    } else {
      item.inputs.push_back(checked(*option, name, value));
    }
    found.push_back(std::move(item));
  }

  // As it would stand on the command line. CLI11 would check it too, but it does not know the line.
  [[nodiscard]] std::string checked(CLI::Option& option, const std::string& name, const toml::node& value) const {
    std::string text = value.is_string() ? **value.as_string() : shown(value);
    if (!value.is_string() && !value.is_number() && !value.is_boolean()) {
      fail(value.source(), "a value of " + name, text);
    }
    for (int i = 0; i < checks_of(option); ++i) {
      if (const std::string problem = (*option.get_validator(i))(text); !problem.empty()) {
        fail(value.source(), "a value of " + name, shown(value) + ": " + problem);
      }
    }
    return text;
  }

  static int checks_of(CLI::Option& option) {
    for (int i = 0;; ++i) {
      try {
        option.get_validator(i);
      } catch (const CLI::OptionNotFound&) {
        return i;
      }
    }
  }

  CLI::App& program_;
};

}  // namespace

void add_configuration(CLI::App& program) {
  CLI::Option* option =
      program
          .set_config("--config", "",
                      "Settings, as TOML: a table for each command, such as [extract], with its long options")
          ->envname("ATTRIB_CONFIG")
          ->type_name("FILE");
  // CLI11 reads the file before it looks at the environment.
  if (const char* path = std::getenv("ATTRIB_CONFIG"); path != nullptr && *path != '\0') {
    option->default_str(path)->required();
  }
  program.config_formatter(std::make_shared<Configuration>(program));
}

}  // namespace app
