//! Résumés for serde: one JSON form, through the same tree as files.

use super::tree::{DEPTH, Member, Node, Value};
use super::{Options, read, write};
use crate::model::Resume;
use ::serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
};
use ::serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::borrow::Cow;
use std::fmt;

impl Serialize for Resume {
    /// Writes JSON Resume v1.0.0.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write::resume(self).serialize(serializer)
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(number) => match number.parse::<u64>() {
                Ok(whole) => serializer.serialize_u64(whole),
                Err(_) => serializer.serialize_str(number),
            },
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items
                    .iter()
                    .try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Value::Map(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                members
                    .iter()
                    .try_for_each(|member| map.serialize_entry(&*member.key, &member.node))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Resume {
    /// Reads JSON Resume as [`super::read`] does, and refuses keys that are not known; the error
    /// holds every problem with its pointer.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Resume, D::Error> {
        let root = Tree { depth: 0 }.deserialize(deserializer)?;
        let outcome = read::read(&root, &Options::default());
        if outcome.problems.is_empty() {
            return Ok(outcome.resume);
        }
        let problems = outcome
            .problems
            .iter()
            .map(|found| match found.pointer.as_str() {
                "" => found.problem.to_string(),
                pointer => format!("{pointer}: {}", found.problem),
            });
        Err(de::Error::custom(problems.collect::<Vec<_>>().join("; ")))
    }
}

/// Reads a tree that is this deep already.
struct Tree {
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Tree {
    fn deeper<E: de::Error>(&self) -> Result<Tree, E> {
        if self.depth == DEPTH {
            Err(E::custom("this is nested too deeply [nesting_deep]"))
        } else {
            Ok(Tree {
                depth: self.depth + 1,
            })
        }
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a résumé as JSON Resume")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Null))
    }

    fn visit_none<E: de::Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Bool(value)))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Number(Cow::Owned(value.to_string()))))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Number(Cow::Owned(value.to_string()))))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::new(Value::Number(Cow::Owned(value.to_string()))))
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::text(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::text(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Node<'de>, E> {
        Ok(Node::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self.deeper()?)? {
            items.push(item);
        }
        Ok(Node::new(Value::List(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            members.push(Member {
                key: Cow::Owned(key),
                at: 0,
                node: map.next_value_seed(self.deeper()?)?,
            });
        }
        Ok(Node::new(Value::Map(members)))
    }
}
