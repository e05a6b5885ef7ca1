#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

/// So that a failed comparison shows what was heard.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static doctest::String convert(const std::vector<std::string>& words) {
        std::string all;
        for (const std::string& word : words) all += "\n  " + word;
        return all.c_str();
    }
};
