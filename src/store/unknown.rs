//! Members that this program does not know, kept to the letter through edit and save.
//!
//! When a file is read, whatever stands in it and would not be written again is set apart, by where
//! it stood: in the thing of an id, wherever that thing is moved to; below that, by the way to it;
//! in a list of things without ids, by what stands beside it. On saving it is put back.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What is kept, of a whole file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Unknown {
    root: Node,
    /// Also of things that are not in the book now: an undo may bring them back.
    by_id: BTreeMap<String, Node>,
}

/// What is kept of one value.
#[derive(Clone, Debug, Default, PartialEq)]
struct Node {
    /// The members of an object that are not known.
    own: Map<String, Value>,
    /// What is kept of the members that are.
    members: BTreeMap<String, Node>,
    /// For a list: its items as they are known, each with what is kept of it.
    items: Vec<(Value, Node)>,
}

impl Node {
    fn is_empty(&self) -> bool {
        self.own.is_empty() && self.members.is_empty() && self.items.is_empty()
    }
}

fn id_of(value: &Value) -> Option<&str> {
    value.get("id")?.as_str()
}

impl Unknown {
    /// Sets apart what stands in `raw` and not in `known`, which is the same file as it would be
    /// written without it.
    pub(crate) fn take(&mut self, raw: &Map<String, Value>, known: &Map<String, Value>) {
        self.root = self.object(raw, known);
    }

    /// Goes on from the file as it was just read. What was kept of things that are not in it now is
    /// still kept.
    pub(crate) fn learn(&mut self, now: Unknown) {
        self.root = now.root;
        self.by_id.extend(now.by_id);
    }

    /// Whether there is anything to put back.
    pub(crate) fn is_empty(&self) -> bool {
        self.root.is_empty() && self.by_id.is_empty()
    }

    fn object(&mut self, raw: &Map<String, Value>, known: &Map<String, Value>) -> Node {
        let mut node = Node::default();
        for (name, value) in raw {
            match known.get(name) {
                None => drop(node.own.insert(name.clone(), value.clone())),
                Some(known) => {
                    let member = self.value(value, known);
                    if !member.is_empty() {
                        node.members.insert(name.clone(), member);
                    }
                }
            }
        }
        node
    }

    fn value(&mut self, raw: &Value, known: &Value) -> Node {
        match (raw, known) {
            (Value::Object(raw_members), Value::Object(known_members)) => {
                let node = self.object(raw_members, known_members);
                let Some(id) = id_of(known) else { return node };
                if node.is_empty() {
                    self.by_id.remove(id);
                } else {
                    self.by_id.insert(id.to_owned(), node);
                }
                Node::default()
            }
            (Value::Array(raw), Value::Array(known)) if raw.len() == known.len() => {
                let items: Vec<_> = raw
                    .iter()
                    .zip(known)
                    .map(|(raw, known)| {
                        let node = self.value(raw, known);
                        // Things with ids are found by them; they need not be kept here.
                        (if id_of(known).is_some() { Value::Null } else { known.clone() }, node)
                    })
                    .collect();
                let all_empty = items.iter().all(|(_, node)| node.is_empty());
                Node { items: if all_empty { Vec::new() } else { items }, ..Node::default() }
            }
            _ => Node::default(),
        }
    }

    /// Puts everything back where it belongs in what is about to be written.
    pub(crate) fn put_back(&self, into: &mut Map<String, Value>) {
        if !self.is_empty() {
            self.fill_object(&self.root, into);
        }
    }

    fn fill_object(&self, node: &Node, into: &mut Map<String, Value>) {
        for (name, value) in into.iter_mut() {
            self.fill(node.members.get(name), value);
        }
        for (name, value) in &node.own {
            into.entry(name).or_insert_with(|| value.clone());
        }
    }

    fn fill(&self, node: Option<&Node>, into: &mut Value) {
        let empty = Node::default();
        match into {
            Value::Object(members) => {
                let id = members.get("id").and_then(Value::as_str);
                let own = id.and_then(|id| self.by_id.get(id));
                self.fill_object(own.or(node).unwrap_or(&empty), members);
            }
            Value::Array(items) => {
                let old = node.map_or(&[][..], |node| &node.items);
                let partners = partners(old, items);
                for (item, partner) in items.iter_mut().zip(partners) {
                    self.fill(partner.and_then(|at| old.get(at)).map(|(_, node)| node), item);
                }
            }
            _ => {}
        }
    }
}

/// For each new item, which old one it was: those that are equal, in order; and where as many are
/// left between them on both sides, one for one.
fn partners(old: &[(Value, Node)], new: &[Value]) -> Vec<Option<usize>> {
    let mut partners = vec![None; new.len()];
    if old.is_empty() {
        return partners;
    }
    let same = |o: usize, n: usize| old[o].0 == new[n];
    let shorter = old.len().min(new.len());
    let head = (0..shorter).take_while(|at| same(*at, *at)).count();
    let tail = (0..shorter - head).take_while(|at| same(old.len() - 1 - at, new.len() - 1 - at)).count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let one_for_one = |partners: &mut [Option<usize>], from: usize| {
        partners.iter_mut().zip(from..).for_each(|(partner, at)| *partner = Some(at));
    };
    one_for_one(&mut partners[..head], 0);
    one_for_one(&mut partners[new_end..], old_end);
    let between = &mut partners[head..new_end];
    if old_end == new_end {
        one_for_one(between, head);
        return partners;
    }
    let mut from = head;
    for (partner, at) in between.iter_mut().zip(head..) {
        *partner = (from..old_end).find(|o| same(*o, at));
        from = partner.map_or(from, |found| found + 1);
    }
    partners
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    /// What is written of `edited` after a file `raw` was read, of which `known` is known.
    fn round_trip(raw: Value, known: Value, edited: Value) -> Value {
        let mut unknown = Unknown::default();
        unknown.take(&object(raw), &object(known));
        let mut written = object(edited);
        unknown.put_back(&mut written);
        written.into()
    }

    #[test]
    fn a_thing_that_moves_to_another_page_takes_its_unknown_members_along() {
        let written = round_trip(
            json!({ "pages": [{ "id": "p", "e": [{ "id": "x", "frame": { "w": 1, "new": 2 } }] }, { "id": "q", "e": [] }] }),
            json!({ "pages": [{ "id": "p", "e": [{ "id": "x", "frame": { "w": 1 } }] }, { "id": "q", "e": [] }] }),
            json!({ "pages": [{ "id": "q", "e": [{ "id": "x", "frame": { "w": 9 } }] }, { "id": "p", "e": [] }] }),
        );
        let expected = json!({ "pages": [{ "id": "q", "e": [{ "id": "x", "frame": { "w": 9, "new": 2 } }] }, { "id": "p", "e": [] }] });
        assert_eq!(written, expected);
    }

    #[test]
    fn in_lists_without_ids_they_stay_with_the_item_they_stood_in() {
        let raw = json!({ "runs": [{ "t": "a" }, { "t": "b", "new": 1 }, { "t": "c" }] });
        let known = json!({ "runs": [{ "t": "a" }, { "t": "b" }, { "t": "c" }] });
        for (edited, expected) in [
            (
                json!([{ "t": "0" }, { "t": "a" }, { "t": "b" }, { "t": "c" }]),
                json!([{ "t": "0" }, { "t": "a" }, { "t": "b", "new": 1 }, { "t": "c" }]),
            ),
            (json!([{ "t": "b" }, { "t": "c" }]), json!([{ "t": "b", "new": 1 }, { "t": "c" }])),
            (
                json!([{ "t": "a" }, { "t": "edited" }, { "t": "c" }]),
                json!([{ "t": "a" }, { "t": "edited", "new": 1 }, { "t": "c" }]),
            ),
            (json!([{ "t": "a" }, { "t": "c" }]), json!([{ "t": "a" }, { "t": "c" }])),
        ] {
            let written = round_trip(raw.clone(), known.clone(), json!({ "runs": edited }));
            assert_eq!(written, json!({ "runs": expected }));
        }
    }

    #[test]
    fn a_known_member_that_an_edit_took_away_does_not_come_back() {
        let crop = |value: Value| json!({ "crop": value });
        let part = json!({ "fit": "part", "left": 3 });
        let written = round_trip(crop(part.clone()), crop(part), crop(json!({ "fit": "whole" })));
        assert_eq!(written, crop(json!({ "fit": "whole" })));
    }
}
