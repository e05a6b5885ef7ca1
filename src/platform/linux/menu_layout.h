#pragma once

#include "platform/linux/bus_object.h"
#include "platform/tray.h"

namespace limber {

/// The menu as com.canonical.dbusmenu puts it: pure, items in, (floating) variants out. The root is an item with id 0.

/// Separators may come without an id; they get theirs by their place.
void number_separators(std::vector<MenuItem>&);

/// Whether no more than words, "enabled" and "visible" differ.
bool same_structure(const std::vector<MenuItem>&, const std::vector<MenuItem>&);

/// Whether a click on it means something.
bool can_be_clicked(const MenuItem&);

const MenuItem* find_item(const MenuItem& root, int id);

GVariant* item_properties(const MenuItem&);                   ///< a{sv}: everything but the defaults of the protocol.
GVariant* item_layout(const MenuItem&, int depth);            ///< (ia{sv}av); depth -1: all of it.
std::vector<int> menus_left_out(const MenuItem&, int depth);  ///< Those whose entries a layout of this depth has not; itself apart.
GVariant* all_item_properties(const MenuItem&);               ///< a(ia{sv}) of it and everything below.
GVariant* item_changes(const std::vector<MenuItem>& before, const std::vector<MenuItem>& now);  ///< a(ia{sv}); of one structure.

}  // namespace limber
