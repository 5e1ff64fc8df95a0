//! RenderCV's YAML.
