"""What the README's figures come from: each module measures one thing."""
