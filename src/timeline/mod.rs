//! Geometry without drawing.
