#pragma once

#include "config/toml_reading.h"
#include "core/settings.h"

#include <functional>

namespace limber {

/// One key of limber.toml: how it is read and how it is written.
struct Setting {
    std::string_view table;
    std::string_view key;
    std::function<void(Reader&, const toml::node&, Settings&)> read;
    std::function<std::string(const Settings&)> literal;  ///< Its value as TOML.
};

/// Every setting, in the order of limber.toml.
const std::vector<Setting>& all_settings();

}  // namespace limber
